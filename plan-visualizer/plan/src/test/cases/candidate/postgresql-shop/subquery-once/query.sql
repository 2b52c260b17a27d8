SELECT id FROM orders WHERE total > (SELECT avg(total) * 1.99 FROM orders)
