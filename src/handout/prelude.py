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


# zh: 导数不用手推：输出之和的梯度，就是每一点上的斜率
# en: no derivative by hand: the gradient of the summed outputs is the slope at every point
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
        points.append([
            side * (0.65 * math.cos(angle) - 0.325),
            side * (0.65 * math.sin(angle) - 0.1625),
        ])
        points[-1] = (torch.tensor(points[-1]) + noise * normals(draws, 2)).tolist()
    return torch.tensor(points), (torch.arange(rows) % 2)[:, None].double()


# zh: 一轮一轮地训练，每轮先打乱各行；每轮之前和最后各停一下，好让人看一眼
# en: epoch by epoch, the rows shuffled anew for each; pauses before each and at the end, for a look
def training(model, x, y, criterion, optimizer, batch, seed, epochs):
    words, rows = xoshiro128(seed, 3), list(range(len(x)))
    for _ in range(epochs):
        yield model
        shuffle(rows, words)
        for some in torch.tensor(rows).split(batch):
            optimizer.zero_grad()
            criterion(model(x[some]), y[some]).backward()
            optimizer.step()
    yield model
