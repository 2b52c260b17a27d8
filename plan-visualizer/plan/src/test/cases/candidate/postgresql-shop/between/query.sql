SELECT o.id FROM orders o WHERE o.total BETWEEN 5 AND 9
