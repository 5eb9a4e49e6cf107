"""Pictures: read within limits, and published without place, camera, author and all else that nobody sees in them.

Nothing is loaded here: who asks for sizes alone must not wait for what opens pictures.
"""
