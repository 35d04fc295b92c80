# zh: 自己的激活函数：这里是 x·σ(2x)，改成你的
# en: an activation of your own: here x·σ(2x), change it to yours
def own(x):
    return @formula@


x = torch.linspace(-4, 4, 401)
at = torch.tensor(@x@)
print(f"f({at:g}) = {own(at):.4f}, f'({at:g}) = {slope(own, at):.4f}")
print(f"mean {expected(own):.4f},", end=" ")
print(f"ten layers leave {expected(lambda z: slope(own, z) ** 2) ** 5:.2g}")
fig, ax = plt.subplots()
line, = ax.plot(x, own(x), label="$f(x)$")
ax.plot(x, slope(own, x), "--", color=line.get_color(), label="$f'(x)$")
ax.grid(alpha=0.3)
ax.legend()

# zh: 再让它与别的函数赛一场
# en: now let it race with others
@model@
class Own(nn.Module):
    def forward(self, x):
        return own(x)


@definitions@
runners = {
    "own": (Own(), "he"),
    @runners@
}


@race@
