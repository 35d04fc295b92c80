# zh: 折点给定，ReLU 的权重与偏置由最小二乘定出
# en: the kinks are given; least squares find the weights of the ReLUs and
# en: the bias
kinks = torch.tensor(@kinks@)
x = torch.linspace(-1, 1, 401)
target = @target@


def units(x):
    return torch.relu(x[:, None] - kinks)


columns = torch.cat([torch.ones(len(x), 1), units(x)], dim=1)
weights = torch.linalg.lstsq(columns, target).solution
y = columns @ weights
off = (y - target).abs()
print(f"largest error {off.max():.3f}, RMS {off.square().mean().sqrt():.3f}")

fig, ax = plt.subplots()
ax.plot(x, target, label="target")
ax.plot(x, y, label=f"{len(kinks)} ReLUs")
height = weights[0] + units(kinks) @ weights[1:]
ax.plot(kinks, height, "o")
ax.grid(alpha=0.3)
ax.legend()
plt.show()
