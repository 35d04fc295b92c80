# zh: 隐藏层先训练好；把 f 换成“一部分 f、一部分直线”，再重新找最好的输出权重
# en: the hidden layer is trained first; then f gives way to a share of f and
# en: the rest a straight line, and the best output weights are found anew
@definitions@
x, y = moons(@rows@, @noise@, seed=7)
f, units = @f@, @units@
model = network([2, units, 1], f, "he", seed=@seed@)
for layer in (model[0], model[2]):
    layer.weight.data *= 2
folds = uniforms(@seed@, 2)
model[0].bias.data = torch.tensor([2 * next(folds) - 1 for _ in range(units)])
optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
for _ in range(200):
    optimizer.zero_grad()
    nn.functional.binary_cross_entropy_with_logits(model(x), y).backward()
    optimizer.step()


def features(points, share):
    with torch.no_grad():
        z = model[0](points)
        h = (1 - share) * z + share * f(z)
    return torch.cat([h, torch.ones(len(h), 1)], dim=1)


# zh: 逻辑回归，权重带一点衰减，用牛顿法
# en: logistic regression with a little weight decay, by Newton’s method
def boundary(share, decay=0.05):
    h = features(x, share)
    penalty = torch.diag(torch.tensor([decay] * units + [1e-9]))
    w = torch.zeros(units + 1, 1)
    for _ in range(50):
        p = torch.sigmoid(h @ w)
        gradient = h.T @ (p - y) + penalty @ w
        w = w - torch.linalg.solve(h.T @ (p * (1 - p) * h) + penalty, gradient)
    return w


across, up = torch.linspace(-1.3, 1.3, 79), torch.linspace(-1.1, 1.1, 67)
fig, ax = plt.subplots()
right = {}
for share, color in ((0.0, "gray"), (@share@, "tab:blue")):
    w = boundary(share)
    plane = features(torch.cartesian_prod(across, up), share) @ w
    ax.contour(across, up, plane.reshape(79, 67).T, levels=[0], colors=color)
    logits = features(x, share) @ w
    right[share] = ((logits > 0) == (y > 0)).sum().item()
    print(f"{share:.0%} of f: {right[share]} of {len(x)} right")
ax.scatter(x[:, 0], x[:, 1], c=y[:, 0], cmap="coolwarm", s=12)
plt.show()
