# zh: 得分全体加上 c：照公式算会溢出，先减最大值就不会
# en: c is added to all scores: computed as written it overflows, with the
# en: largest subtracted first it does not
def naive(z):
    powers = torch.exp(z)
    return powers / powers.sum(dim=-1, keepdim=True)


logits = torch.tensor([2.0, 1.0, 0.0], dtype=torch.@format@)
c = @c@
print("naive: ", naive(logits + c).tolist())
print("stable:", torch.softmax(logits + c, dim=0).tolist())

shifts = torch.linspace(-1000, 1000, 4001, dtype=torch.@format@)
z = logits + shifts[:, None]
wrong, right = naive(z), torch.softmax(z, dim=1)
good = ((wrong - right).abs() < 1e-3).all(dim=1)
low, high = shifts[good].min() - 0.5, shifts[good].max() + 0.5
print(f"naive is right for c between {low:g} and {high:g}")

fig, ax = plt.subplots()
for k, name in enumerate("ABC"):
    line, = ax.plot(shifts, wrong[:, k], label=f"{name}, naive")
    ax.plot(shifts, right[:, k], ":", color=line.get_color())
ax.axvline(c, linewidth=0.5)
ax.set_xlabel("$c$")
ax.legend()
plt.show()
