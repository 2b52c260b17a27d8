SELECT id FROM orders WHERE status IN ('paid', 'open')
