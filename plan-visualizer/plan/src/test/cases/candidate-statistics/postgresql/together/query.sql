SELECT id FROM orders WHERE state = 9 AND flagged
