copy t to program 'touch dado-was-here'
