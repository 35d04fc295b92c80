# zh: 均值与方差一层一层往前走：加权和的方差，是均值的平方加方差，再乘 gain
# en: mean and variance from layer to layer: the sums have variance
# en: gain·(mean² + variance)
@definitions@
f, gain = @f@, @gain@


def through(mean, variance):
    deviation = (gain * (mean**2 + variance)) ** 0.5
    centre = expected(lambda z: f(deviation * z))
    square = expected(lambda z: f(deviation * z) ** 2)
    return centre, square - centre**2


path = [(torch.tensor(@mean@), torch.tensor(@variance@))]
for _ in range(@layers@):
    path.append(through(*path[-1]))
path = torch.tensor(path)
print(f"after @layers@ layers: mean {path[-1, 0]:.4f},", end=" ")
print(f"variance {path[-1, 1]:.4f}")

means, variances = torch.meshgrid(
    torch.linspace(-1.25, 1.25, 11), torch.linspace(0.25, 2.75, 11),
    indexing="ij",
)
ends = torch.tensor([
    [through(m, v) for m, v in zip(*row)] for row in zip(means, variances)
])
fig, ax = plt.subplots()
ax.quiver(means, variances, ends[..., 0] - means, ends[..., 1] - variances,
          angles="xy", scale_units="xy", scale=3, width=0.003, color="gray")
ax.plot(path[:, 0], path[:, 1], ".-")
ax.plot(*path[-1], "o")
ax.set_xlim(-1.5, 1.5)
ax.set_ylim(0, 3)
ax.set_xlabel("mean")
ax.set_ylabel("variance")
plt.show()
