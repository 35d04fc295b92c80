draw({ ...functions, GELU: activations.gelu.f })
