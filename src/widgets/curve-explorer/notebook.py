# zh: f 是实线，f′ 是虚线
# en: f is the solid line, f′ the dashed one
@definitions@
functions = {
    @functions@
}
x = torch.linspace(-@span@, @span@, 401)
at = torch.tensor(@x@)

fig, ax = plt.subplots()
for name, f in functions.items():
    line, = ax.plot(x, f(x), label=name)
    ax.plot(x, slope(f, x), "--", color=line.get_color())
    ax.plot(at, f(at), "o", color=line.get_color())
    print(f"{name}: f({at:g}) = {f(at):.4f}, f'({at:g}) = {slope(f, at):.4f}")
ax.set_xlabel("$x$")
ax.grid(alpha=0.3)
ax.legend()
plt.show()
