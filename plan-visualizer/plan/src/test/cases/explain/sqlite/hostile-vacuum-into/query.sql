vacuum into 'dado-was-here.db'
