# zh: 只抽初始权重，偏置为零：多少网络对 x = 1 全无响应，多少对 x = ±1 都没有
# en: first weights alone, no biases: networks silent on x = 1, and those
# en: silent on x = 1 and −1 both

# zh: 随机数是 PyTorch 自己的
# en: the random numbers are PyTorch’s own
torch.manual_seed(@seed@)
nets, deepest, width, depth = 20000, @deepest@, @width@, @depth@
h = torch.tensor([[1.0], [-1.0]]).expand(nets, 2, 1)
one, both = [], []
for _ in range(deepest):
    h = torch.relu(h @ torch.randn(nets, h.shape[2], width))
    silent = (h == 0).all(dim=2)
    one.append(silent[:, 0].double().mean())
    both.append(silent.all(dim=1).double().mean())
layers = torch.arange(1, deepest + 1)
law = 1 - (1 - 0.5**width) ** layers
k = depth - 1
print(f"{depth} layers: {law[k]:.1%}, {one[k]:.1%}, {both[k]:.1%}")

fig, ax = plt.subplots()
ax.plot(layers, law, label="$1 - (1 - 2^{-N})^L$")
ax.plot(layers, one, "k.", label="silent on one input")
ax.plot(layers, both, label="silent on all")
ax.set_xlabel("layers")
ax.grid(alpha=0.3)
ax.legend()
plt.show()
