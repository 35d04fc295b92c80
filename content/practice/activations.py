# %% [markdown]
# # @title@
#
# @intro@

# %% [markdown]
# @imports@

# %% imports
import torch
import torch.nn.functional as F
import matplotlib.pyplot as plt
from matplotlib import font_manager

# %% [markdown]
# @points@

# %% points
x = torch.linspace(-5, 5, 200)

# %% [markdown]
# @functions@

# %% functions
functions = {
    "Sigmoid": torch.sigmoid,
    "Tanh": torch.tanh,
    "ReLU": F.relu,
    "Leaky ReLU (0.1)": lambda x: F.leaky_relu(x, 0.1),
    "Swish": F.silu,
    "GELU": F.gelu,
}
curves = {name: f(x) for name, f in functions.items()}

# %% [markdown]
# @slopes@

# %% slopes
def slope(f, x):
    x = x.clone().requires_grad_()
    return torch.autograd.grad(f(x).sum(), x)[0]


slopes = {name: slope(f, x) for name, f in functions.items()}

# %% [markdown]
# @numbers@

# %% numbers
head = ["", "min", "max", "zeros", "df(-5)", "df(5)"]
print("{:16}{:>9}{:>9}{:>7}{:>11}{:>11}".format(*head))
for name, y in curves.items():
    zeros, d = (y == 0).sum(), slopes[name]
    print(f"{name:16}{y.min():9.4f}{y.max():9.4f}{zeros:7d}", end="")
    print(f"{d[0]:11.6f}{d[-1]:11.6f}")

# %% [markdown]
# @font@

# %% font
title = "@figure@"
across, up = "@across@", "@up@"

fonts = [
    "DejaVu Sans",
    "Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans SC",
    "Source Han Sans SC", "Source Han Sans CN",
    "Microsoft YaHei", "SimHei", "SimSun",
    "PingFang SC", "Hiragino Sans GB", "Heiti TC", "STHeiti",
    "WenQuanYi Micro Hei", "WenQuanYi Zen Hei",
    "Arial Unicode MS",
]


def can_draw(font, text):
    try:
        file = font_manager.findfont(font, fallback_to_default=False)
    except ValueError:
        return False
    glyphs = font_manager.get_font(file).get_charmap()
    return all(ord(character) in glyphs for character in text)


font = next((f for f in fonts if can_draw(f, title + across + up)), None)
if font:
    plt.rcParams["font.family"] = font
else:
    title = "Activation functions"
    across, up = "input x", "output f(x)"
plt.rcParams["axes.unicode_minus"] = False

# %% [markdown]
# @plot@

# %% plot
fig, ax = plt.subplots(figsize=(8, 5))
for name, y in curves.items():
    ax.plot(x.numpy(), y.numpy(), label=name)
ax.set_title(title)
ax.set_xlabel(across)
ax.set_ylabel(up)
ax.grid(True)
ax.legend()
plt.show()
