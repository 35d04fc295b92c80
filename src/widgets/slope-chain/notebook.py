# zh: 往回退一层乘一次斜率：最陡处，探针处，以及一个真的网络
# en: a slope for each layer on the way back: at the steepest point, at the
# en: probe, and in a real network
depth, x, gain = @depth@, torch.tensor(@x@), @gain@
layers = torch.arange(depth + 1)
best = slope(torch.sigmoid, torch.zeros(())) ** layers
here = slope(torch.sigmoid, x) ** layers

# zh: 这里用 PyTorch 自己的随机数，与网页上的网络不是同一个，走势相同
# en: PyTorch’s own random numbers: not the page’s network, but the same trend
torch.manual_seed(@seed@)
width, rows = 32, 8
h, outputs = torch.randn(rows, width), []
for _ in range(depth + 1):
    weights = gain * torch.randn(width, width) / width**0.5
    z = (h @ weights.T).requires_grad_()
    z.retain_grad()
    outputs.append(z)
    h = torch.sigmoid(z)
answers = h @ (gain * torch.randn(width) / width**0.5)
nn.functional.mse_loss(answers, torch.randn(rows)).backward()
signal = torch.stack([z.grad.norm() for z in reversed(outputs)])
net = signal / signal[0]

fig, ax = plt.subplots()
ax.semilogy(layers, best, label=r"$\sigma'(0)^l$")
ax.semilogy(layers, here, label=rf"$\sigma'({x:g})^l$")
ax.semilogy(layers, net, ".", label="network")
at = @layers@
print(f"{at} layers: {best[at]:.2g}, {here[at]:.2g}, network {net[at]:.2g}")
ax.set_xlabel("layers back")
ax.grid(alpha=0.3)
ax.legend()
plt.show()
