# zh: 一份证据把胜算乘上一个因子，对数几率便加上它的对数
# en: a piece of evidence multiplies the odds, and so adds to the log-odds
z, factor = torch.tensor(@z@), @factor@
after = z + math.log(factor)
for at in (z, after):
    odds, p = at.exp(), torch.sigmoid(at)
    print(f"log-odds {at:.3f}, odds {odds:.3g}, probability {p:.1%}")

line = torch.linspace(-8, 8, 401)
fig, ax = plt.subplots()
ax.plot(line, torch.sigmoid(line))
ax.plot(z, torch.sigmoid(z), "o")
ax.plot(after, torch.sigmoid(after), "o")
ax.annotate("", (after, torch.sigmoid(after)), (z, torch.sigmoid(z)),
            arrowprops={"arrowstyle": "->"})
ax.set_xlabel("$z$")
ax.set_ylabel(r"$\sigma(z)$")
ax.grid(alpha=0.3)
plt.show()
