SELECT i.id, u.name FROM imports i JOIN users u ON u.id = i.id ORDER BY u.name
