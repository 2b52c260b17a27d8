SELECT id FROM orders WHERE phone = 4711
