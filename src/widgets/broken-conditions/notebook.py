# zh: 五种网络，各抽八个，看各层输出的方差与均值（中位数与中间一半）
# en: five kinds of networks, eight of each: variance and mean of what every
# en: layer puts out (median and middle half)

# zh: 随机数是 PyTorch 自己的
# en: the random numbers are PyTorch’s own
torch.manual_seed(@seed@)
kinds = {
    @kinds@
}
nets, rows, depth, width = @nets@, @rows@, @depth@, @width@
last = {}
fig, axes = plt.subplots(1, 2, figsize=(11, 4))
for name, (f, variance) in kinds.items():
    h = torch.randn(nets, rows, width)
    moments = [torch.stack([h.var(dim=(1, 2)), h.mean(dim=(1, 2))])]
    for _ in range(depth):
        h = f(h @ torch.randn(nets, width, width) * variance**0.5)
        moments.append(torch.stack([h.var(dim=(1, 2)), h.mean(dim=(1, 2))]))
    # zh: 层 × 两种矩 × 网络
    # en: layers × two moments × nets
    moments = torch.stack(moments)
    quartiles = torch.tensor([0.25, 0.5, 0.75])
    low, median, high = moments.quantile(quartiles, dim=2)
    for ax, m in zip(axes, (0, 1)):
        line, = ax.plot(median[:, m], label=name)
        ax.fill_between(range(depth + 1), low[:, m], high[:, m], alpha=0.2)
    last[name] = median[-1]
    print(f"{name}: variance {last[name][0]:.2g}, mean {last[name][1]:.2f}")
axes[0].set_yscale("log")
axes[0].set_ylabel("variance")
axes[1].set_ylabel("mean")
for ax in axes:
    ax.set_xlabel("layer")
    ax.grid(alpha=0.3)
axes[0].legend()
plt.show()
