select setval(numbers, 99)
