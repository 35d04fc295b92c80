# zh: 输入服从标准正态，一行一个函数：均值、十层之后剩下的梯度、恰为零的比例、
# zh: 斜率的最小与最大
# en: inputs of a standard normal, a function a row: the mean, what is left of
# en: a gradient after ten layers, the share of exact zeros, least and largest
# en: slope
@definitions@
functions = {
    @functions@
}
x = torch.linspace(-20, 20, 400001)
table = {}
print(f"{'':12}{'mean':>9}{'ten layers':>12}{'zeros':>8}{'slopes':>18}")
for name, f in functions.items():
    slopes = slope(f, x)
    table[name] = row = torch.stack([
        expected(f),
        expected(lambda z: slope(f, z) ** 2) ** 5,
        expected(lambda z: (f(z) == 0).double()),
        slopes.min(),
        slopes.max(),
    ])
    mean, left, zeros, least, most = row.tolist()
    print(f"{name:12}{mean:9.4f}{left:12.2g}{zeros:8.1%}", end="")
    print(f"{least:9.4f}{most:9.4f}")
