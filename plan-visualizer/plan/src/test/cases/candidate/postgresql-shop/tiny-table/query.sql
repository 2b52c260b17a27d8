SELECT label FROM kinds WHERE code = 'b'
