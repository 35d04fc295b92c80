# zh: 两种近似与精确的 GELU 差多少
# en: how far two approximations are from GELU itself
x = torch.linspace(-6, 6, 481)
at = torch.tensor(@x@)
approximations = {
    "tanh": lambda x: nn.functional.gelu(x, approximate="tanh"),
    "sigmoid": lambda x: x * torch.sigmoid(1.702 * x),
}


# zh: PyTorch 用 erf 算，左边的尾巴会丢位；用 erfc 就不会
# en: PyTorch uses erf, which loses digits in the left tail; erfc does not
def gelu(x):
    return x * torch.special.erfc(-x / 2**0.5) / 2


def difference(f, x):
    return (f(x) - gelu(x)).abs()@share@


fig, ax = plt.subplots()
for name, f in approximations.items():
    line, = ax.semilogy(x, difference(f, x), label=name)
    ax.plot(at, difference(f, at), "o", color=line.get_color())
    print(f"{name}: {f(at):.5g}, off by {difference(f, at):.3g}")
print(f"exact: {gelu(at):.5g}")
ax.set_ylim(@low@, @high@)
ax.set_xlabel("$x$")
ax.grid(alpha=0.3)
ax.legend()
plt.show()
