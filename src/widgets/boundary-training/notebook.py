# zh: 网络在平面上学分两类点；最后画输出为零的那条线
# en: a network learns to tell two classes of points in the plane; the line
# en: is where its output is zero
@definitions@
x, y = @data@
model = network(@sizes@, @f@, "@rule@", seed=@seed@)
criterion = nn.BCEWithLogitsLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=@rate@)
losses = list(training(model, x, y, criterion, optimizer,
                       batch=@batch@, seed=@seed@, epochs=@epochs@))

across, up = torch.linspace(-1.3, 1.3, 79), torch.linspace(-1.1, 1.1, 67)
with torch.no_grad():
    logits = model(x)
    plane = model(torch.cartesian_prod(across, up)).reshape(79, 67).T
print(f"right: {((logits > 0) == (y > 0)).sum()} of {len(x)},", end=" ")
print(f"loss {losses[-1]:.3g}")

fig, (left, right) = plt.subplots(1, 2, figsize=(11, 4.5))
left.contour(across, up, plane, levels=[-4, -2, 2, 4], colors="gray",
             linewidths=0.5)
left.contour(across, up, plane, levels=[0])
left.scatter(x[:, 0], x[:, 1], c=y[:, 0], cmap="coolwarm", s=12)
right.semilogy(range(1, len(losses) + 1), losses)
right.set_xlabel("epoch")
right.set_ylabel("loss")
plt.show()
