# zh: 推荐的函数，以及为什么：普通的深层网络没有归一化，每层输出的均方怎样变，
# zh: 谁撑得到最后
# en: the function that is recommended, and why: in a plain deep network
# en: without normalisation, the mean square of what each layer puts out, and
# en: who holds out
contenders = {
    @contenders@
}
f = @f@
x = torch.linspace(-4.5, 4.5, 401)
fig, (curve, through) = plt.subplots(1, 2, figsize=(10, 4))
line, = curve.plot(x, f(x), label="@name@")
curve.plot(x, slope(f, x), "--", color=line.get_color())
curve.grid(alpha=0.3)
curve.legend()

left = {}
for name, (f, gain) in contenders.items():
    square, squares = torch.ones(()), []
    for _ in range(@depth@):
        deviation = (gain * square).sqrt()
        square = expected(lambda z: f(deviation * z) ** 2)
        squares.append(square)
    left[name] = squares[-1]
    through.semilogy(range(1, len(squares) + 1), squares, label=name)
    print(f"{name}: {left[name]:.2g}")
through.set_xlabel("layer")
through.set_ylabel("mean square")
through.grid(alpha=0.3)
through.legend()
plt.show()
