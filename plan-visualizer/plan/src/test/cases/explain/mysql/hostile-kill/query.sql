kill 1
