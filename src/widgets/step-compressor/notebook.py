# zh: 横轴上同样长的一步，经过 σ 只剩多高
# en: a step of the same length along the axis: how much σ leaves of it
x, step = torch.tensor(@x@), @step@
low, high = torch.sigmoid(x), torch.sigmoid(x + step)
best = torch.sigmoid(torch.tensor(step / 2)) * 2 - 1
share = (high - low) / best
print(f"in {step:g}, out {high - low:.3g}: {share:.1%} of the most")

line = torch.linspace(-8, 8, 401)
over = torch.linspace(x.item(), x.item() + step, 41)
fig, ax = plt.subplots()
ax.plot(line, torch.sigmoid(line))
ax.fill_between(over, torch.sigmoid(over), alpha=0.3)
ax.fill_betweenx(torch.sigmoid(over), -8, over, alpha=0.3)
for at in torch.arange(-8, 8, step):
    ax.hlines(torch.sigmoid(at), -8, at, linewidth=0.5, color="gray")
ax.set_xlabel("$x$")
ax.set_ylabel(r"$\sigma(x)$")
plt.show()
