# %% [markdown]
# # @title@
#
# @intro@
#
# @link@

# %% [markdown]
# @precision@

# %% imports
import torch
from torch import nn

torch.set_default_dtype(torch.float64)

# %% [markdown]
# @data@

# %% data
x = torch.tensor([
    @inputs@
])
y = torch.tensor([
    @targets@
])

# %% [markdown]
# @own@

# %% activations
@definitions@

# %% [markdown]
# @model@

# %% model
model = nn.Sequential(
    @modules@
)

# %% [markdown]
# @weights@

# %% weights
weights = {
    @tensors@
}

# %% [markdown]
# @optimiser@

# %% optimiser
model.load_state_dict(weights)
criterion = nn.@criterion@()
optimizer = torch.optim.@optimizer@

# %% [markdown]
# @order@

# %% order
def rotate(word, k):
    return (word << k | word >> 32 - k) % 2**32


def mix(word):
    word %= 2**32
    word = (word ^ word >> 16) * 0x21F0AAAD % 2**32
    word = (word ^ word >> 15) * 0x735A2D97 % 2**32
    return word ^ word >> 15


def xoshiro128(seed, stream):
    key = mix(mix(mix(seed) + seed // 2**32) + stream)
    a, b, c, d = [mix(key + k * 0x9E3779B9) for k in (1, 2, 3, 4)]
    while True:
        yield rotate(b * 5 % 2**32, 7) * 9 % 2**32
        c, d = c ^ a, d ^ b
        a, b, c, d = a ^ d, b ^ c, c ^ (b << 9) % 2**32, rotate(d, 11)


def integer(words, n):
    while True:
        product = next(words) * n
        if product % 2**32 >= 2**32 % n:
            return product // 2**32


def shuffle(rows, words):
    for k in range(len(rows) - 1, 0, -1):
        other = integer(words, k + 1)
        rows[k], rows[other] = rows[other], rows[k]


words = xoshiro128(seed=@seed@, stream=@stream@)
rows = list(range(len(x)))

# %% [markdown]
# @training@

# %% steps
losses = []
for step in range(@count@):
    loss = criterion(model(x), y)
    losses.append(loss.item())
    optimizer.zero_grad()
    loss.backward()
    @switch@
    optimizer.step()
    @show@

# %% [markdown]
# @training@

# %% batches
losses, step, steps = [], 0, @count@
while step < steps:
    shuffle(rows, words)
    total = seen = 0
    for batch in torch.tensor(rows).split(@batch@)[:steps - step]:
        loss = criterion(model(x[batch]), y[batch])
        total += loss.item() * len(batch)
        seen += len(batch)
        optimizer.zero_grad()
        loss.backward()
        @switch@
        optimizer.step()
        step += 1
    losses.append(total / seen)
    @show@

# %% [markdown]
# @plot@

# %% plot
try:
    import matplotlib.pyplot as plt
except ImportError:
    print("No Matplotlib, no picture.")
else:
    plt.plot(range(1, len(losses) + 1), losses)
    plt.xlabel("@unit@")
    plt.ylabel("loss")
    plt.show()
