# zh: 随机的仿射层，层间放 f；权重互相垂直，既不放大也不缩小
# en: random affine layers with f between them; orthogonal weights neither
# en: stretch nor shrink
def orthogonal(outputs, inputs, draws):
    least, most = sorted([outputs, inputs])
    q, r = torch.linalg.qr(normals(draws, least, most).T)
    q = q * r.diagonal().sign()
    return q if outputs > inputs else q.T


depth, width, seed, gain = @depth@, @width@, @seed@, @gain@
f = @f@
draws, bias = uniforms(seed, 1), uniforms(seed, 3)
sizes = [1] + [width] * (depth - 1)
layers = [
    (gain * orthogonal(outputs, inputs, draws), 0.7 * normals(bias, outputs))
    for inputs, outputs in zip(sizes, sizes[1:])
]
last = orthogonal(1, sizes[-1], uniforms(seed, 2))
shift = 0.7 * normals(uniforms(seed, 4), 1)


def chain(x):
    h = x[:, None]
    for weights, biases in layers:
        h = f(h @ weights.T + biases)
    return (h @ last.T + shift)[:, 0]


x = torch.linspace(-3, 3, 601)
y = chain(x)
fig, ax = plt.subplots()
ax.plot(x, y, label=f"{depth} layers")
@collapsed@
print(f"range: {y.max() - y.min():.3g}")
ax.set_xlabel("$x$")
ax.grid(alpha=0.3)
ax.legend()
plt.show()
