# zh: 一幅 12 × 12 的小图：卷积，激活，池化
# en: a picture of 12 × 12 pixels: convolution, activation, pooling
@definitions@
rows = """
@image@
""".split()
image = torch.tensor([[float(pixel == "#") for pixel in row] for row in rows])
kernel = torch.tensor([
    @kernel@
])
convolved = nn.functional.conv2d(image[None, None], kernel[None, None])
activated = @f@(convolved)
pooled = nn.functional.@pool@_pool2d(activated, 2)

stages = {"image": image, "convolved": convolved, "activated": activated,
          "pooled": pooled}
fig, axes = plt.subplots(1, 4, figsize=(14, 3.5))
for ax, (name, stage) in zip(axes, stages.items()):
    most = stage.abs().max()
    ax.imshow(stage.squeeze(), cmap="RdBu", vmin=-most, vmax=most)
    ax.set_title(name)
    ax.set_axis_off()
plt.show()
