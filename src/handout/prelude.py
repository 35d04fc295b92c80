# %% [markdown]
# @imports@

# %% setup
import math

import matplotlib.pyplot as plt
import torch
from torch import nn

# zh: 页面用双精度计算，这里也用双精度
# en: the page computes in double precision, and so does this
torch.set_default_dtype(torch.float64)
plt.rcParams["figure.constrained_layout.use"] = True


# zh: 导数不用手推：输出之和的梯度，就是每一点上的斜率
# en: no derivative by hand: the gradient of the summed outputs is the slope
# en: at every point
def slope(f, x):
    x = x.detach().clone().requires_grad_()
    return torch.autograd.grad(f(x).sum(), x)[0]


# zh: 输入服从标准正态时 g 的平均值，按等距的点求和
# en: the mean of g over standard normal inputs, summed at equal steps
nodes = torch.linspace(-12, 12, 9600)
density = torch.softmax(-nodes**2 / 2, dim=0)


def expected(g):
    return (density * g(nodes)).sum()

# %% [markdown]
# @draws@

# %% draws
@xoshiro@


def uniforms(seed, stream=0):
    words = xoshiro128(seed, stream)
    while True:
        yield ((next(words) >> 5) * 2**26 + (next(words) >> 6)) / 2**53


def normals(draws, *shape):
    u = torch.tensor([next(draws) for _ in range(math.prod(shape))])
    return torch.special.ndtri(u + 2**-54).reshape(shape)

# %% [markdown]
# @networks@

# %% networks
# zh: 初始权重的方差
# en: the variance of first weights
rules = {
    "he": lambda inputs, outputs: 2 / inputs,
    "xavier": lambda inputs, outputs: 2 / (inputs + outputs),
    "lecun": lambda inputs, outputs: 1 / inputs,
}


def network(sizes, f, rule, seed):
    draws, layers = uniforms(seed, 1), []
    for inputs, outputs in zip(sizes, sizes[1:]):
        layer = nn.Linear(inputs, outputs)
        weights = normals(draws, outputs, inputs)
        layer.weight.data = weights * rules[rule](inputs, outputs) ** 0.5
        layer.bias.data.zero_()
        layers += [layer, f]
    return nn.Sequential(*layers[:-1])


def moons(rows, noise, seed):
    draws, points = uniforms(seed, 2), []
    for row in range(rows):
        angle = math.pi * next(draws)
        side = 1 if row % 2 else -1
        point = torch.tensor([
            side * (0.65 * math.cos(angle) - 0.325),
            side * (0.65 * math.sin(angle) - 0.1625),
        ])
        points.append(point + noise * normals(draws, 2))
    return torch.stack(points), (torch.arange(rows) % 2)[:, None].double()


# zh: 一轮一轮地训练，每轮先打乱各行；每轮之后停一下，交出这一轮的平均损失
# en: epoch by epoch, the rows shuffled anew for each; pauses after each with
# en: its mean loss
def training(model, x, y, criterion, optimizer, batch, seed, epochs):
    words, rows = xoshiro128(seed, 3), list(range(len(x)))
    for _ in range(epochs):
        shuffle(rows, words)
        total = 0
        for some in torch.tensor(rows).split(batch):
            optimizer.zero_grad()
            loss = criterion(model(x[some]), y[some])
            loss.backward()
            optimizer.step()
            total += loss.item() * len(some)
        yield total / len(x)

# %% [markdown]
# @digits@

# %% digits
def arc(x, y, rx, ry, start, end):
    angles = 2 * math.pi * torch.linspace(start, end, 13)
    points = [x + rx * angles.cos(), y + ry * angles.sin()]
    return torch.stack(points, dim=1).tolist()


# zh: 每个数字怎样写：单位正方形里的笔画
# en: how each digit is written: its strokes in the unit square
glyphs = [
    [arc(0.5, 0.5, 0.27, 0.4, 0, 1)],
    [[[0.34, 0.26], [0.54, 0.1], [0.54, 0.9]]],
    [arc(0.5, 0.32, 0.25, 0.22, 0.5, 1.08) + [[0.24, 0.9], [0.78, 0.9]]],
    [arc(0.46, 0.3, 0.24, 0.2, 0.58, 1.25),
     arc(0.46, 0.7, 0.28, 0.2, 0.75, 1.42)],
    [[[0.62, 0.9], [0.62, 0.1], [0.2, 0.65], [0.82, 0.65]]],
    [[[0.74, 0.1], [0.33, 0.1]] + arc(0.48, 0.65, 0.25, 0.25, 0.62, 1.4)],
    [[[0.62, 0.1], [0.38, 0.34]] + arc(0.5, 0.67, 0.22, 0.23, 0.5, 1.5)],
    [[[0.23, 0.1], [0.77, 0.1], [0.42, 0.9]]],
    [arc(0.5, 0.29, 0.2, 0.19, 0, 1), arc(0.5, 0.69, 0.24, 0.21, 0, 1)],
    [arc(0.5, 0.33, 0.22, 0.23, 0, 1) + [[0.66, 0.66], [0.46, 0.9]]],
]


# zh: 每一幅都由另一只手写成：转一点、斜一点、胖瘦不同、位置不同，笔也有粗细
# en: each by another hand: turned, sheared, stretched and moved a little, and
# en: with a pen of its own
def digits(rows, noise, seed):
    draws, pictures = uniforms(seed, 2), []
    middles = (torch.arange(8) + 0.5) / 8
    pixels = torch.cartesian_prod(middles, middles).flip(1)
    reaches = (0.035, 0.2, 0.15, 0.1, 0.07, 0.07)
    for row in range(rows):
        turn, shear, wide, high, right, down = [
            reach * (2 * next(draws) - 1) for reach in reaches
        ]
        cos, sin = math.cos(2 * math.pi * turn), math.sin(2 * math.pi * turn)
        distances = []
        for stroke in glyphs[row % 10]:
            u, v = (torch.tensor(stroke) - 0.5).T
            v = (0.95 + high) * v
            u = (0.95 + wide) * u - shear * v
            points = torch.stack([0.5 + right + cos * u - sin * v,
                                  0.5 + down + sin * u + cos * v], dim=1)
            start, along = points[:-1], points[1:] - points[:-1]
            offset = pixels[:, None] - start
            share = (offset * along).sum(2) / along.square().sum(1)
            away = offset - share.clamp(0, 1)[..., None] * along
            distances.append(away.norm(dim=2))
        pen = 0.06 + 0.04 * next(draws)
        nearest = torch.cat(distances, dim=1).amin(dim=1)
        ink = (0.5 + 8 * (pen - nearest)).clamp(0, 1)
        pictures.append(ink + noise * normals(draws, 64))
    return torch.stack(pictures), torch.arange(rows) % 10

# %% [markdown]
# @races@

# %% races
# zh: 误差除以最好的瞎猜：对谁都给同一个答案
# en: the error over that of the best constant guess
def race(model, x, y, criterion, guess, optimizer, batch, seed, epochs):
    def error():
        with torch.no_grad():
            return criterion(model(x), y) / guess

    epoch = training(model, x, y, criterion, optimizer, batch, seed, epochs)
    return torch.stack([error()] + [error() for _ in epoch])


def standings(errors, goal):
    fig, ax = plt.subplots()
    quartiles = torch.tensor([0.25, 0.5, 0.75])
    for name, each in errors.items():
        low, median, high = each.quantile(quartiles, dim=0)
        line, = ax.plot(median, label=name)
        ax.fill_between(range(len(median)), low, high, alpha=0.2)
        arrived = sorted(
            run.lt(goal).nonzero()[0].item() for run in each
            if run.lt(goal).any()
        )
        print(f"{name}: {len(arrived)} of {len(each)} arrive, after", arrived)
    ax.axhline(goal, linestyle=":", color="black")
    ax.set_yscale("log")
    ax.set_xlabel("epoch")
    ax.set_ylabel("error")
    ax.legend()
