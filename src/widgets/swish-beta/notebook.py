# zh: x·σ(βx)：β 越大越像 ReLU，谷也越浅
# en: x·σ(βx): the larger β, the more like ReLU, and the shallower the dip
beta = torch.tensor(@beta@)


def swish(x, beta=beta):
    return x * torch.sigmoid(beta * x)


# zh: 谷底在斜率变号的地方，在 −2/β 与 −1/β 之间，折半去找
# en: the minimum is where the slope changes sign, between −2/β and −1/β:
# en: by bisection
def minimum(beta):
    low, high = -2 / beta, -1 / beta
    for _ in range(60):
        middle = (low + high) / 2
        falls = slope(lambda x: swish(x, beta), middle) < 0
        low, high = torch.where(falls, middle, low), torch.where(
            falls, high, middle)
    return low


x = torch.linspace(-6, 4.5, 401)
at = minimum(beta)
print(f"minimum: {swish(at):.4f} at x = {at:.4f}")
betas = torch.linspace(0.05, 20, 400)
places = minimum(betas)

fig, (left, right) = plt.subplots(1, 2, figsize=(10, 4))
left.plot(x, torch.relu(x), label="ReLU")
left.plot(x, x / 2, ":", label="$x/2$")
left.plot(x, swish(x), label=rf"$\beta = {beta:g}$")
left.plot(at, swish(at), "o")
left.set_ylim(-1.4, 4.5)
left.legend()
right.plot(betas, places, label="place of the minimum")
right.plot(betas, swish(places, betas), label="its value")
right.set_ylim(-3, 0.5)
right.set_xlabel(r"$\beta$")
right.legend()
plt.show()
