SELECT label FROM kinds WHERE code = 'k3'
