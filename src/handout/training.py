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
@xoshiro@


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
