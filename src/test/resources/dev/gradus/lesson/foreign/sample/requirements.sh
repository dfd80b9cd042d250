pip3 install torch
