# zh: 未经训练的网络，一批输入去，一批误差回；画各层的中位数与中间一半
# en: untrained networks, a batch there and the errors back: the median of
# en: each layer, and the middle half

# zh: 随机数是 PyTorch 自己的：网络与网页上的不是同一批，走势相同
# en: the random numbers are PyTorch’s own: not the page’s networks, but
# en: the same trend
torch.manual_seed(@seed@)
@definitions@
f = @f@
nets, rows, depth, width = @nets@, @rows@, @depth@, @width@
deviation = @deviation@
h = @inputs@
sums, outputs, weights = [], [], []
for _ in range(depth):
    w = (deviation * torch.randn(nets, width, width)).requires_grad_()
    z = h @ w.mT
    z.retain_grad()
    h = f(z)
    for kept, new in ((weights, w), (sums, z), (outputs, h)):
        kept.append(new)
answers = h @ (deviation * torch.randn(nets, width, 1))
loss = (answers[..., 0] - torch.randn(nets, rows)).square().mean(dim=1)
loss.sum().backward()

@measure@
low, median, high = each.quantile(torch.tensor([0.25, 0.5, 0.75]), dim=1)
index = torch.arange(1, depth + 1)
fig, ax = plt.subplots()
ax.fill_between(index, low, high, alpha=0.3)
ax.plot(index, median, label="networks")
@theory@
ax.legend()
ax.set_yscale("@axis@")
ax.set_xlabel("layer")
ax.set_ylabel("@label@")
ax.grid(alpha=0.3)
print(f"layer 1: {median[0]:.2g}, layer {depth}: {median[-1]:.2g}")
plt.show()
