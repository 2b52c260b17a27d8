SELECT id FROM orders WHERE status <> 'gone'
