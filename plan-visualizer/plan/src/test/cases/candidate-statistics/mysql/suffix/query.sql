SELECT id FROM orders WHERE status = 'gone' AND id > 50000
