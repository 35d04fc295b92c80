# zh: 同样的网络、数据和种子，只换激活函数，比谁先学会
# en: the same network, data and seeds, another activation: who learns first
@model@
@definitions@
runners = {
    @runners@
}


@race@
