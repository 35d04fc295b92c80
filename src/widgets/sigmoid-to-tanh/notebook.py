# zh: 横着压到一半、竖着拉到两倍、往下移一格，σ 就成了 tanh
# en: squeezed to half, stretched to twice, lowered by one: σ becomes tanh
x = torch.linspace(-4, 4, 401)
stages = {
    r"$\sigma(x)$": torch.sigmoid(x),
    r"$\sigma(2x)$": torch.sigmoid(2 * x),
    r"$2\sigma(2x)$": 2 * torch.sigmoid(2 * x),
    r"$2\sigma(2x) - 1$": 2 * torch.sigmoid(2 * x) - 1,
}
fig, (left, right) = plt.subplots(1, 2, figsize=(10, 4))
for name, y in stages.items():
    left.plot(x, y, label=name)
left.plot(x, torch.tanh(x), ":", color="black", label=r"$\tanh x$")
left.grid(alpha=0.3)
left.legend()

# zh: 照公式算，零附近会丢位数：差多少个末位单位
# en: computed as written it loses digits near zero: off by so many units in
# en: the last place
small = 10 ** torch.linspace(-8, 1, 241)
exact = torch.tanh(small)
unit = torch.nextafter(exact, torch.tensor(math.inf)) - exact
lost = (2 * torch.sigmoid(2 * small) - 1 - exact).abs() / unit
right.loglog(small[lost > 0], lost[lost > 0], ".")
right.set_xlabel("$x$")
right.set_ylabel("ulp")
plt.show()
