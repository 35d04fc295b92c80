# zh: 一层 @units@ 个 ReLU 看同一个输入：哪几个关着
# en: a layer of @units@ ReLUs looks at one input: which of them are shut
units, inputs, b = @units@, @inputs@, @b@
weights = normals(uniforms(6), units, inputs) / inputs**0.5
x = normals(uniforms(6, @input@), inputs)
x = x * inputs**0.5 / x.norm()
z = weights @ x
h = torch.relu(z + b)
print(f"shut: {(h == 0).sum()} of {units}, mean output {h.mean():.3f}")

biases = torch.linspace(-3, 3, 601)
shut = (z + biases[:, None] <= 0).double().mean(dim=1)
law = torch.special.ndtr(-biases)
fig, (left, right) = plt.subplots(1, 2, figsize=(10, 4))
left.plot(biases, law, label="expected")
left.plot(biases, shut, label="this layer")
left.axvline(b, linestyle=":")
left.set_xlabel("$b$")
left.set_ylabel("shut")
left.legend()
right.imshow(h.reshape(-1, 16), cmap="Blues")
plt.show()
