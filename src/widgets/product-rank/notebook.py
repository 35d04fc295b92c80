# zh: 随机矩阵一个接一个相乘；奇异值说明乘积还剩几个方向
# en: random matrices multiplied one after another; the singular values tell
# en: how many directions are left
sizes = [@width@] * @before@ + [@narrow@] + [@width@] * @after@
draws = uniforms(@seed@, 1)
product = torch.eye(sizes[0])
for inputs, outputs in zip(sizes, sizes[1:]):
    product = normals(draws, outputs, inputs) / inputs**0.5 @ product
values = torch.linalg.svdvals(product)
threshold = len(values) * 2**-52
print("rank:", (values / values[0] > threshold).sum().item())

fig, (left, right) = plt.subplots(1, 2, figsize=(10, 4))
most = product.abs().max()
left.imshow(product, cmap="RdBu", vmin=-most, vmax=most)
index = range(1, len(values) + 1)
right.semilogy(index, (values / values[0]).clamp(min=1e-20), "o")
right.axhline(threshold, linestyle=":")
right.set_xlabel("$i$")
right.set_ylabel(r"$\sigma_i / \sigma_1$")
plt.show()
