SELECT id FROM orders WHERE status NOT IN ('paid', 'open')
