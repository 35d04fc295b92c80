def run(f, rule, seed):
    x, y = @data@
    model = @network@
    optimizer = torch.optim.@optimizer@(model.parameters(), lr=@rate@)
    criterion, guess = @task@
    return race(model, x, y, criterion, guess, optimizer,
                batch=@batch@, seed=seed, epochs=@epochs@)


errors = {
    name: torch.stack([run(*runner, seed) for seed in range(@first@, @last@)])
    for name, runner in runners.items()
}
standings(errors, goal=@goal@)
plt.show()
