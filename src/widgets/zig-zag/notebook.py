# zh: 一个线性单元读两个输出 f(z)，梯度下降从同一点出发，走到损失剩百分之一
# en: a linear unit reads two outputs f(z); gradient descent from one point
# en: until one per cent of the loss is left
@definitions@
functions = {
    @functions@
}
angle = math.radians(@turn@)
turned = torch.tensor([[math.cos(angle), -math.sin(angle)],
                       [math.sin(angle), math.cos(angle)]])
start = torch.tensor([@x@, @y@])
fig, axes = plt.subplots(1, 2, figsize=(10, 5))
paths = {}
for ax, (name, f) in zip(axes, functions.items()):
    # zh: 损失是 ½eᵀHe，H 是 f(z) 的二阶矩
    # en: the loss is ½eᵀHe, and H holds the second moments of f(z)
    mean, square = expected(f), expected(lambda z: f(z) ** 2)
    curvature = torch.full((2, 2), mean**2) + (square - mean**2) * torch.eye(2)
    curvature = turned @ curvature @ turned.T
    rate = @rate@ * 2 / curvature.trace()
    first = start @ curvature @ start
    path = [start]
    while path[-1] @ curvature @ path[-1] > first / 100 and len(path) <= 500:
        path.append(path[-1] - rate * curvature @ path[-1])
    paths[name] = path = torch.stack(path)
    print(f"{name}: {len(path) - 1} steps")

    grid = torch.linspace(-1.25, 1.25, 101)
    points = torch.cartesian_prod(grid, grid)
    loss = ((points @ curvature) * points).sum(dim=1).reshape(101, 101).T
    levels = [first / 100, first / 16, first / 4, first, 4 * first]
    ax.contour(grid, grid, loss, levels, colors="gray", linewidths=0.5)
    ax.plot(path[:, 0], path[:, 1], ".-")
    ax.set_title(name)
    ax.set_aspect("equal")
plt.show()
