attach 'dado-was-here.db' as other
