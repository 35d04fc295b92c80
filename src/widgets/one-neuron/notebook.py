# zh: 标准正态的两千个等概率分位点，送进一个神经元 y = f(wx + b)
# en: two thousand equally likely inputs of a standard normal go through one
# en: neuron y = f(wx + b)
@definitions@
f = @f@
w, b = @w@, @b@
inputs = torch.special.ndtri((torch.arange(2000) + 0.5) / 2000)
z = w * inputs + b
y, slopes = f(z), slope(f, z)

fig, (left, right) = plt.subplots(1, 2, figsize=(10, 4))
x = torch.linspace(-6, 6, 601)
left.plot(x, f(x), label="$f(z)$")
@drawn@
hill = left.twinx()
hill.hist(z.numpy(), bins=40, alpha=0.3)
hill.set_axis_off()
left.set_xlim(-6, 6)
left.set_xlabel("$z$")
left.grid(alpha=0.3)
left.legend()
right.hist(@counted@.numpy(), bins=52, orientation="horizontal")
right.set_ylabel("@label@")
@read@
plt.show()
