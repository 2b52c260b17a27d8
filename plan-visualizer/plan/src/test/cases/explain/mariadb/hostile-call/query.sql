call writing()
