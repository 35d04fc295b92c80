# zh: 一个小网络学 |x|：先走一大步，再规规矩矩地练
# en: a small network learns |x|: one step far too large, then ordinary ones
x = torch.linspace(-1, 1, @points@)[:, None]
y = x.abs()
model = network([1, @units@, 1], nn.ReLU(), "he", seed=@seed@)
criterion = nn.MSELoss()


def step(rate):
    optimizer = torch.optim.SGD(model.parameters(), lr=rate)
    optimizer.zero_grad()
    loss = criterion(model(x), y)
    loss.backward()
    optimizer.step()
    return loss.item()


losses = [step(@kick@)]
dead = ~(model[0](x) > 0).any(dim=0)
before = model[0].weight[dead].clone()

@swap@
losses += [step(@rate@) for _ in range(@steps@)]
speaks = (model[0](x) > 0).double().mean(dim=0)
moved = (model[0].weight[dead] != before).sum()
print(f"died: {dead.sum()}, of these moved: {moved},", end=" ")
print(f"speak again: {(speaks[dead] > 0).sum()}")
@learned@

with torch.no_grad():
    answers = model(x)
fig, (left, middle, right) = plt.subplots(1, 3, figsize=(14, 4))
left.plot(x, y, ":", label="$|x|$")
left.plot(x, answers, label="network")
left.legend()
colors = ["tab:red" if each else "tab:blue" for each in dead]
middle.bar(range(len(speaks)), speaks.clamp(min=0.01), color=colors)
middle.set_xlabel("unit")
middle.set_ylabel("share of inputs at which it speaks")
right.semilogy(losses)
right.set_xlabel("step")
right.set_ylabel("loss")
plt.show()
