update customers set name = name || 'x'
