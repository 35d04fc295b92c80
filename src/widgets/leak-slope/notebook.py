# zh: 负的一侧斜率是 α；对 α 求导也是一次反向传播
# en: the slope of the negative side is α; the derivative with respect to α
# en: is a backward pass as well
alpha = torch.tensor(@alpha@)


def leaky(x, alpha=alpha):
    return torch.where(x > 0, x, alpha * x)


x = torch.linspace(-4, 4, 401)
at = torch.tensor(@x@)
print(f"f({at:g}) = {leaky(at):.3f}, f' = {slope(leaky, at):.2f},", end=" ")
print(f"df/dalpha = {slope(lambda a: leaky(at, a), alpha):.2f}")
print(f"mean of f'^2: {expected(lambda z: slope(leaky, z) ** 2):.4f}")

fig, ax = plt.subplots()
ax.plot(x, x, ":", color="gray", label="$x$")
line, = ax.plot(x, leaky(x), label="$f(x)$")
ax.plot(x, slope(leaky, x), "--", color=line.get_color(), label="$f'(x)$")
ax.plot(at, leaky(at), "o", color=line.get_color())
ax.set_ylim(-2.6, 3)
ax.grid(alpha=0.3)
ax.legend()
plt.show()
