# zh: 得分除以温度，取指数，再除以总和
# en: scores over the temperature, their exponentials, over the sum of these
z, temperature = torch.tensor(@z@), @temperature@
p = torch.softmax(z / temperature, dim=0)
entropy = -(p * torch.log_softmax(z / temperature, dim=0)).sum()
print("p =", ", ".join(f"{share:.1%}" for share in p))
print(f"as unsure as among {entropy.exp():.2f} equal classes")
@pair@

names = "ABCDE"[:len(z)]
fig, (left, right) = plt.subplots(1, 2, figsize=(10, 4))
left.bar(list(names), z)
left.set_ylabel("$z$")
right.bar(list(names), p)
right.set_ylabel("softmax")
right.set_ylim(0, 1)
plt.show()
