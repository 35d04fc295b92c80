# zh: @units@ 个神经元看 @rows@ 幅数字：训练前后，各有多少输出是零
# en: @units@ units look at @rows@ digits: which share of the outputs is zero,
# en: before training and after
@definitions@
x, y = digits(@rows@, @noise@, seed=@dataSeed@)
model = network([64, @units@, 10], @f@, "@rule@", seed=@seed@)
model[0].bias.data.fill_(@bias@)
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=@rate@)


def zeros():
    with torch.no_grad():
        return (model[:2](x).abs() <= @within@).double()


before = zeros()
losses = list(training(model, x, y, criterion, optimizer,
                       batch=@batch@, seed=@seed@, epochs=@epochs@))
after = zeros()
print(f"zeros: {before.mean():.1%} before, {after.mean():.1%} after")
print(f"units that are always zero: {(after.mean(dim=0) == 1).sum()}")

fig, axes = plt.subplots(2, 1, figsize=(7, 6), sharex=True)
for ax, dim, name in ((axes[0], 1, "pictures"), (axes[1], 0, "units")):
    bins = torch.linspace(0, 1, 17).tolist()
    ax.hist(after.mean(dim).numpy(), bins, alpha=0.5, label="after")
    ax.hist(before.mean(dim).numpy(), bins, histtype="step", label="before")
    ax.axvline(after.mean(), linestyle=":")
    ax.set_ylabel(name)
axes[0].legend()
axes[1].set_xlabel("share of zeros")
plt.show()
