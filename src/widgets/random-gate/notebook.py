# zh: 门槛服从标准正态，输入够得着就放行；许多扇门的平均就是 GELU
# en: thresholds of a standard normal; an input that reaches one passes. The
# en: mean over many gates is GELU
x, gates = torch.tensor(@x@), @n@
thresholds = normals(uniforms(@seed@), gates)


def mean(x):
    opened = (thresholds <= x[..., None]).double().mean(dim=-1)
    return x * opened


line = torch.linspace(-3, 3, 301)
exact = nn.functional.gelu(line)
chance = torch.special.ndtr(line)
deviation = line.abs() * (chance * (1 - chance) / gates).sqrt()
print(f"open: {(thresholds <= x).sum()} of {gates},", end=" ")
print(f"mean {mean(x):.4f}, GELU {nn.functional.gelu(x):.4f}")

fig, ax = plt.subplots()
ax.fill_between(line, exact - 2 * deviation, exact + 2 * deviation, alpha=0.3)
ax.plot(line, exact, label="GELU")
ax.plot(line, mean(line), label=f"mean of {gates} gates")
ax.plot(x, mean(x), "o")
ax.grid(alpha=0.3)
ax.legend()
plt.show()
